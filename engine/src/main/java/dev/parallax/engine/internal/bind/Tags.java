package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Span;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Model;
import dev.parallax.storage.Tag;
import java.util.List;

/** The tags of a comparison's dataset by name: of {@code from "suspect"} and of {@code tagged("suspect")}. */
final class Tags {
    /** The function that tells whether a row bears a tag. */
    static final String FUNCTION = "tagged";

    private Tags() {}

    /**
     * The tag of a name.
     *
     * @throws dev.parallax.engine.QueryException if there is none
     */
    static Tag find(Comparison comparison, String name, Span where) {
        Dataset dataset = comparison.dataset();
        Tag tag = dataset.tag(name);
        if (tag != null) {
            return tag;
        }
        if (dataset.name().equals(name)) {
            throw Errors.at(
                    where,
                    "`" + name + "` is a dataset, and no tag",
                    "leave out the `from`: rows are of the dataset in use");
        }
        if (dataset.models().stream().map(Model::name).anyMatch(name::equals)) {
            throw Errors.at(where, "`" + name + "` is a model, and no tag", "say `compare " + name + "`");
        }
        List<String> tags = dataset.tags().stream().map(Tag::name).toList();
        if (tags.isEmpty()) {
            throw Errors.at(
                    where, "unknown tag `" + name + "`", "no rows are tagged yet: `base.wrong tag \"" + name + "\"`");
        }
        throw Errors.unknown(where, "tag", name, tags);
    }

    /** Whether a row bears the tag that a call names. */
    static Bound tagged(Comparison comparison, Expression.Call call, ExpressionBinder rows) {
        if (call.arguments().size() == 1 && call.per().isEmpty()) {
            Expression argument = call.arguments().get(0).value();
            if (argument instanceof Expression.Name name) {
                return new Bound.Tagged(find(comparison, name.name(), name.span()));
            }
            if (rows.one(argument) instanceof Bound.Constant constant && constant.value() instanceof String name) {
                return new Bound.Tagged(find(comparison, name, argument.span()));
            }
        }
        throw Errors.at(call.span(), "`tagged` takes the name of a tag", "write `tagged(\"suspect\")`");
    }
}
