package dev.parallax.grammar;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words of SQL, KQL, pandas and their kin, with what is written here instead. */
final class ForeignWords {
    private static final Map<String, String> STAGES = Map.ofEntries(
            Map.entry("select", "write `show`"),
            Map.entry("project", "write `show`"),
            Map.entry("return", "write `show`"),
            Map.entry("print", "write `show`"),
            Map.entry("order", "write `sort by`"),
            Map.entry("orderby", "write `sort by`"),
            Map.entry("order_by", "write `sort by`"),
            Map.entry("sort_by", "write `sort by`"),
            Map.entry("sort_values", "write `sort by`"),
            Map.entry("arrange", "write `sort by`"),
            Map.entry("having", "write `where` after the `show`"),
            Map.entry("qualify", "write `where` after the `show`"),
            Map.entry("filter", "write `where`"),
            Map.entry("extend", "write `derive`"),
            Map.entry("mutate", "write `derive`"),
            Map.entry("assign", "write `derive`"),
            Map.entry("set", "a new column is made by `derive`, a name by `let`"),
            Map.entry("with", "a new column is made by `derive`, a name by `let`"),
            Map.entry("take", "write `limit`"),
            Map.entry("head", "write `limit`"),
            Map.entry("first", "write `limit`"),
            Map.entry("fetch", "write `limit`"),
            Map.entry("tail", "sort the other way round and write `limit`"),
            Map.entry("offset", "it follows the count: `limit 10 offset 5`"),
            Map.entry("skip", "write `limit 10 offset 5`"),
            Map.entry("group_by", "write `group by`"),
            Map.entry("groupby", "write `group by`"),
            Map.entry("summarize", "write `group by … show …`"),
            Map.entry("summarise", "write `group by … show …`"),
            Map.entry("aggregate", "write `group by … show …`"),
            Map.entry("agg", "write `group by … show …`"),
            Map.entry("value_counts", "write `group by … show count`"),
            Map.entry("count", "write `show count`"),
            Map.entry("tally", "write `group by … show count`"),
            Map.entry("pivot", "write `group by row.truth, base.guess show count`, two keys"),
            Map.entry("pivot_table", "write `group by row.truth, base.guess show count`, two keys"),
            Map.entry("crosstab", "write `group by row.truth, base.guess show count`, two keys"),
            Map.entry("union", "two predicates are joined by `or`"),
            Map.entry("intersect", "two predicates are joined by `and`"),
            Map.entry("except", "write `and not`"),
            Map.entry("minus", "write `and not`"),
            Map.entry("over", "a group's value in each row is `derive m = avg(x) per key`"),
            Map.entry("partition", "a group's value in each row is `derive m = avg(x) per key`"),
            Map.entry("nulls", "leave it out: nulls are last either way"),
            Map.entry("getschema", "write `describe columns`"),
            Map.entry("rename", "write `show x as name`"),
            Map.entry("project_away", "name what is shown: `show row.id, row.truth`"),
            Map.entry("dropna", "write `where x is not null`"),
            Map.entry("unique", "each value once is `group by x show count`, their number `distinct(x)`"),
            Map.entry("drop_duplicates", "each value once is `group by x show count`, their number `distinct(x)`"),
            Map.entry("using", "write `on column`"),
            Map.entry("into", "write `export \"rows.csv\"`"),
            Map.entry("save", "write `export \"rows.csv\"`, or `tag \"name\"`"),
            Map.entry("write", "write `export \"rows.csv\"`"),
            Map.entry("plot", "write `render bar`"),
            Map.entry("chart", "write `render bar`"),
            Map.entry("draw", "write `render bar`"),
            Map.entry("facet", "write `split by`"),
            Map.entry("distinct", "each value once is `group by x show count`, their number `distinct(x)`"),
            Map.entry("join", "models are joined by `compare a, b join inner`, before the query"),
            Map.entry("inner", "models are joined by `compare a, b join inner`, before the query"),
            Map.entry("left", "models are joined by `compare a, b join left`, before the query"),
            Map.entry("merge", "models are joined by `compare a, b join inner`, before the query"),
            Map.entry("desc", "a direction follows its key in `sort by`"),
            Map.entry("asc", "a direction follows its key in `sort by`"),
            Map.entry("descending", "write `desc`"),
            Map.entry("ascending", "write `asc`, or nothing"));

    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("ilike", "write `lower(x) like …`"),
            Map.entry("rlike", "write `matches`"),
            Map.entry("regexp", "write `matches`"),
            Map.entry("similar", "write `matches`"),
            Map.entry("glob", "write `like`, with `%` for `*`"),
            Map.entry("has", "write `contains`"),
            Map.entry("contains_cs", "write `contains`"),
            Map.entry("has_cs", "write `contains`"),
            Map.entry("hasprefix", "write `starts with`"),
            Map.entry("hassuffix", "write `ends with`"),
            Map.entry("includes", "write `contains`"),
            Map.entry("startswith", "write `starts with`"),
            Map.entry("starts_with", "write `starts with`"),
            Map.entry("endswith", "write `ends with`"),
            Map.entry("ends_with", "write `ends with`"),
            Map.entry("isin", "write `in`"),
            Map.entry("isnull", "write `is null`"),
            Map.entry("notnull", "write `is not null`"),
            Map.entry("eq", "write `=`"),
            Map.entry("equals", "write `=`"),
            Map.entry("ne", "write `!=`"),
            Map.entry("lt", "write `<`"),
            Map.entry("gt", "write `>`"),
            Map.entry("mod", "write `%`"),
            Map.entry("div", "write `floor(x / y)`"),
            Map.entry("xor", "of two predicates write `!=`"));

    private static final Map<String, String> STATEMENTS = Map.ofEntries(
            Map.entry("if", "write `if(condition, value, otherwise)`, or `case when … then … end`"),
            Map.entry("create", "data comes in by `import`"),
            Map.entry("insert", "data comes in by `import`"),
            Map.entry("load", "data comes in by `import`"),
            Map.entry("update", "rows never change; a new version comes in by `import`"),
            Map.entry("delete", "rows never change; a new version comes in by `import`"),
            Map.entry("desc", "write `describe`"),
            Map.entry("diff", "write `compare a, b`"),
            Map.entry("versus", "write `compare a, b`"),
            Map.entry("read", "data comes in by `import`"),
            Map.entry("remove", "write `drop`"),
            Map.entry("rm", "write `drop`"),
            Map.entry("profile", "write `explain analyze`"),
            Map.entry("declare", "write `param name = value`, or `let name = expression`"),
            Map.entry("def", "write `let name = expression`"),
            Map.entry("assert", "write `check \"name\" { accuracy >= 0.9 }`"),
            Map.entry("expect", "write `check \"name\" { accuracy >= 0.9 }`"),
            Map.entry("require", "write `check \"name\" { accuracy >= 0.9 }`"));

    /** Those that are unmistakable as the first word of a statement, whatever stands after them. */
    static final Set<String> FIRST = Set.of("select", "if", "insert", "delete", "update", "create", "with", "pivot");

    private ForeignWords() {}

    static @Nullable String stage(String word) {
        return STAGES.get(word);
    }

    static @Nullable String operator(String word) {
        return OPERATORS.get(word);
    }

    static @Nullable String statement(String word) {
        String cure = STATEMENTS.get(word);
        return cure == null ? STAGES.get(word) : cure;
    }

    /** What to write for a misspelled word of another language; short words are near to too much. */
    static @Nullable String nearStatement(String word) {
        String near = word.length() < 5 ? null : Spelling.nearest(word, STAGES.keySet());
        return near == null ? null : STAGES.get(near);
    }
}
