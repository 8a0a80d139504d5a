package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Predicate;
import dev.parallax.storage.BitmapIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Makes narrowers of predicates over one relation, for one thread. */
final class PredicateCompiler implements Predicate.Visitor<Narrower> {
    private final Relation relation;
    private final EvaluatorCompiler evaluators;
    private final ExecutionOptions options;
    private final Profile profile;

    PredicateCompiler(Relation relation, EvaluatorCompiler evaluators, ExecutionOptions options, Profile profile) {
        this.relation = relation;
        this.evaluators = evaluators;
        this.options = options;
        this.profile = profile;
    }

    Narrower compile(Predicate predicate) {
        BlockEvaluators blocks = evaluators.blocks();
        Narrower narrower = blocks != null && isOfUnits(predicate) ? shared(predicate, blocks) : predicate.accept(this);
        PredicateProfile measured = profile.of(predicate);
        if (measured == null) {
            return narrower;
        }
        return (from, size, words) -> {
            int count = Bits.words(size);
            long start = System.nanoTime();
            measured.rowsIn.add(Bits.cardinality(words, count));
            narrower.narrow(from, size, words);
            measured.rowsOut.add(Bits.cardinality(words, count));
            measured.nanos.add(System.nanoTime() - start);
        };
    }

    /** Whether it reads a column or presence at a unit, so that over a concatenation it is the same for all models. */
    private static boolean isOfUnits(Predicate predicate) {
        return !(predicate instanceof Predicate.All
                || predicate instanceof Predicate.None
                || predicate instanceof Predicate.And
                || predicate instanceof Predicate.Or
                || predicate instanceof Predicate.Not
                || predicate instanceof Predicate.Stacked
                || predicate instanceof Predicate.Matches);
    }

    private Narrower shared(Predicate predicate, BlockEvaluators blocks) {
        return new BlockNarrower(blocks.rows(), block -> predicate.accept(ofUnits(blocks, profile)));
    }

    /** A compiler over the joined units of a concatenation. */
    private PredicateCompiler ofUnits(BlockEvaluators blocks, Profile into) {
        return new PredicateCompiler(blocks.rows().joined(), blocks.own(), options, into);
    }

    @Override
    public Narrower visitStacked(Predicate.Stacked stacked) {
        BlockEvaluators blocks = evaluators.blocks();
        if (blocks == null) {
            throw new IllegalStateException("rows of one model, and these are not");
        }
        PredicateProfile measured = profile.of(stacked);
        PredicateCompiler ofUnits = ofUnits(blocks, measured == null ? Profile.off() : Profile.within(measured));
        return new BlockNarrower(
                blocks.rows(), block -> ofUnits.compile(stacked.models().get(block)));
    }

    @Override
    public Narrower visitAll(Predicate.All all) {
        return (from, size, words) -> {};
    }

    @Override
    public Narrower visitNone(Predicate.None none) {
        return (from, size, words) -> Arrays.fill(words, 0, Bits.words(size), 0);
    }

    @Override
    public Narrower visitInSet(Predicate.InSet set) {
        ColumnScan scan = scan(set.column(), profile.scans(set));
        return new SetNarrower(scan, set.codes(), set.nulls(), kept(scan, set));
    }

    /** The rows of the only code of a set, as words, where they are so many that these are worth keeping. */
    private @Nullable CodeRows kept(ColumnScan scan, Predicate.InSet set) {
        BitmapIndex index = scan.index();
        if (index == null
                || set.nulls()
                || set.codes().cardinality() != 1
                || !(relation instanceof JoinedUnits units)) {
            return null;
        }
        int code = set.codes().nextSetBit(0);
        return units.size() > ExecutionOptions.MORSEL && index.cardinality(code) > units.size() / Long.SIZE
                ? CodeRows.of(units.kept(), set.column().column(), index, code, units.size())
                : null;
    }

    @Override
    public Narrower visitInLongRange(Predicate.InLongRange range) {
        return new LongRangeNarrower(scan(range.column(), profile.scans(range)), range.low(), range.high());
    }

    @Override
    public Narrower visitInDoubleRange(Predicate.InDoubleRange range) {
        Bands bands = options.indexes() ? Bands.of(relation, range.column()) : null;
        return new DoubleRangeNarrower(scan(range.column(), profile.scans(range)), bands, range.low(), range.high());
    }

    private ColumnScan scan(Bound.Stored column, @Nullable PredicateProfile measured) {
        boolean ids = column.column() == column.of().id();
        boolean moved = !(relation instanceof JoinedUnits units) || units.alignment(column.of(), ids) != null;
        return new ColumnScan(
                column.column(), evaluators.compile(column), options.indexes() && !moved, relation.size(), measured);
    }

    @Override
    public Narrower visitSame(Predicate.Same same) {
        JoinedUnits units = ordinals();
        return units == null
                ? SameNarrower.of(evaluators.compile(same.left()), evaluators.compile(same.right()))
                : KeptNarrower.of(agreement(same, units), profile.scans(same));
    }

    /** The units, where they are ordinals and bitmaps may tell of them; else null. */
    private @Nullable JoinedUnits ordinals() {
        return relation instanceof JoinedUnits units && units.comparison().byId() && options.indexes() ? units : null;
    }

    private static Agreement agreement(Predicate.Same same, JoinedUnits units) {
        return Agreement.of(units.kept(), same.left().column(), same.right().column(), units.size());
    }

    @Override
    public Narrower visitPresent(Predicate.Present present) {
        if (!(relation instanceof Units units)) {
            throw new IllegalStateException("presence over a table");
        }
        return units.isEverywhere(present.of()) ? (from, size, words) -> {} : among(units.presence(present.of()));
    }

    @Override
    public Narrower visitTagged(Predicate.Tagged tagged) {
        if (!(relation instanceof Units units)) {
            throw new IllegalStateException("a tag over a table");
        }
        return among(TaggedRows.of(units, tagged.tag().tag()));
    }

    private Narrower among(long[] set) {
        long[] slice = new long[Bits.words(options.morselRows())];
        return (from, size, words) -> {
            Bits.slice(set, from, size, slice);
            Bits.and(words, slice, Bits.words(size));
        };
    }

    @Override
    public Narrower visitAnd(Predicate.And and) {
        List<Predicate> uncertain = uncertain(and.operands(), Certain::everywhere);
        Outcome outcome = outcome(uncertain);
        if (outcome != null) {
            return KeptNarrower.of(outcome, profile.scans(and));
        }
        List<Narrower> operands = compile(uncertain);
        if (operands.size() == 1) {
            return operands.get(0);
        }
        return (from, size, words) -> {
            for (Narrower operand : operands) {
                operand.narrow(from, size, words);
                if (Bits.isEmpty(words, Bits.words(size))) {
                    return;
                }
            }
        };
    }

    /** What is kept of the rows where both of two pairs of columns agree, or do not; null of anything else, and of few rows. */
    private @Nullable Outcome outcome(List<Predicate> operands) {
        JoinedUnits units = operands.size() == 2 && relation.size() > ExecutionOptions.MORSEL ? ordinals() : null;
        Predicate.Same first = units == null ? null : same(operands.get(0));
        Predicate.Same second = units == null ? null : same(operands.get(1));
        return units == null || first == null || second == null
                ? null
                : Outcome.of(
                        units.kept(),
                        agreement(first, units),
                        first == operands.get(0),
                        agreement(second, units),
                        second == operands.get(1));
    }

    private static Predicate.@Nullable Same same(Predicate predicate) {
        Predicate inside = predicate instanceof Predicate.Not not ? not.operand() : predicate;
        return inside instanceof Predicate.Same same ? same : null;
    }

    /** The operands of which it is not known that they decide nothing. */
    private List<Predicate> uncertain(List<Predicate> operands, BiPredicate<Predicate, Units> decidesNothing) {
        if (!(relation instanceof Units units)) {
            return operands;
        }
        List<Predicate> uncertain = new ArrayList<>(operands.size());
        for (Predicate operand : operands) {
            if (!decidesNothing.test(operand, units)) {
                uncertain.add(operand);
            }
        }
        return uncertain;
    }

    private List<Narrower> compile(List<Predicate> predicates) {
        List<Narrower> narrowers = new ArrayList<>(predicates.size());
        for (Predicate predicate : predicates) {
            narrowers.add(compile(predicate));
        }
        return narrowers;
    }

    @Override
    public Narrower visitOr(Predicate.Or or) {
        List<Narrower> operands = compile(uncertain(or.operands(), Certain::nowhere));
        if (operands.size() == 1) {
            return operands.get(0);
        }
        long[] found = new long[Bits.words(options.morselRows())];
        long[] rest = new long[found.length];
        return (from, size, words) -> {
            int count = Bits.words(size);
            Arrays.fill(found, 0, count, 0);
            for (Narrower operand : operands) {
                System.arraycopy(words, 0, rest, 0, count);
                Bits.andNot(rest, found, count);
                operand.narrow(from, size, rest);
                Bits.or(found, rest, count);
            }
            System.arraycopy(found, 0, words, 0, count);
        };
    }

    @Override
    public Narrower visitNot(Predicate.Not not) {
        Narrower operand = compile(not.operand());
        long[] inside = new long[Bits.words(options.morselRows())];
        return (from, size, words) -> {
            int count = Bits.words(size);
            RowWords kept = operand.kept(from, size);
            if (kept != null) {
                Bits.andNot(words, kept.words(), count);
                return;
            }
            System.arraycopy(words, 0, inside, 0, count);
            operand.narrow(from, size, inside);
            Bits.andNot(words, inside, count);
        };
    }

    @Override
    public Narrower visitMatches(Predicate.Matches matches) {
        return new MatchesNarrower(evaluators.compile(matches.expression()));
    }
}
