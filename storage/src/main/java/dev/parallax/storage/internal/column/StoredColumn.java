package dev.parallax.storage.internal.column;

import dev.parallax.storage.BitmapIndex;
import dev.parallax.storage.CodeWords;
import dev.parallax.storage.Column;
import dev.parallax.storage.ColumnType;
import dev.parallax.storage.Dictionary;
import dev.parallax.storage.ZoneMap;
import dev.parallax.storage.internal.encode.PackedBytes;
import dev.parallax.storage.internal.segment.ColumnPiece;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column over one or several segments. Each row stands in one segment at most, so what a segment has not, or has as
 * null, another may have; where their ranges do not overlap, each is read straight into its place.
 */
public final class StoredColumn implements Column {
    private final String name;
    private final List<ColumnPiece> pieces;
    private final ColumnType type;
    private final boolean overlapping;
    private final boolean ordinals;
    private final @Nullable Dictionary dictionary;
    private final @Nullable StoredIndex index;
    private final @Nullable ZoneMap zones;
    private final long nulls;

    /**
     * A column.
     *
     * @param pieces what each segment has of it, oldest first; at least one
     * @param rows the rows of the version
     * @param size the size of the id space
     * @param classes the classes of the dataset
     */
    public StoredColumn(
            String name, List<ColumnPiece> pieces, int rows, int size, Dictionary classes, boolean indexed) {
        this.name = name;
        this.pieces = pieces;
        this.type = pieces.get(0).entry().type();
        this.overlapping = overlap(pieces);
        boolean coded = true;
        for (ColumnPiece piece : pieces) {
            coded &= piece.entry().coded();
        }
        this.ordinals = !coded;
        this.dictionary = switch (type) {
            case CLASS -> classes;
            case TEXT -> coded ? newest(pieces) : new PlainTexts(pieces);
            case INTEGER, DECIMAL, SCORE, BOOLEAN, DATE -> null;
        };
        this.index = indexed && coded ? StoredIndex.of(pieces) : null;
        this.zones = coded ? new StoredZones(pieces, size) : null;
        long values = 0;
        for (ColumnPiece piece : pieces) {
            values += piece.segment().directory().rows() - piece.entry().nulls();
        }
        this.nulls = rows - values;
    }

    private static boolean overlap(List<ColumnPiece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (pieces.get(i).from() < pieces.get(j).to()
                        && pieces.get(j).from() < pieces.get(i).to()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Dictionary newest(List<ColumnPiece> pieces) {
        ColumnPiece last = pieces.get(pieces.size() - 1);
        var section = last.entry().dictionary();
        return section == null
                ? new EmptyDictionary()
                : new StoredDictionary(last.segment().file(), section);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ColumnType type() {
        return type;
    }

    @Override
    public long nulls() {
        return nulls;
    }

    @Override
    public long bytes() {
        return pieces.stream().mapToLong(piece -> piece.entry().bytes()).sum();
    }

    @Override
    public long indexBytes() {
        return index == null ? 0 : index.bytes();
    }

    @Override
    public @Nullable Dictionary dictionary() {
        return dictionary;
    }

    @Override
    public @Nullable BitmapIndex index() {
        return index;
    }

    @Override
    public @Nullable ZoneMap zones() {
        return zones;
    }

    @Override
    public void codes(int from, int count, int[] into) {
        need(type == ColumnType.CLASS || type == ColumnType.TEXT, "codes");
        ColumnPiece only = covering(from, count);
        if (only != null) {
            only.codes(from, count, into, 0);
        } else {
            Arrays.fill(into, 0, count, -1);
            for (ColumnPiece piece : pieces) {
                int start = Math.max(from, piece.from());
                int part = (int) Math.min((long) from + count, piece.to()) - start;
                if (part > 0 && !overlapping) {
                    piece.codes(start, part, into, start - from);
                } else if (part > 0) {
                    int[] own = new int[part];
                    piece.codes(start, part, own, 0);
                    for (int i = 0; i < part; i++) {
                        into[start - from + i] = own[i] < 0 ? into[start - from + i] : own[i];
                    }
                }
            }
        }
        if (ordinals) {
            for (int i = 0; i < count; i++) {
                into[i] = into[i] < 0 ? -1 : from + i;
            }
        }
    }

    @Override
    public void packedCodes(int from, int count, long[] into) {
        need(dictionary != null && !ordinals && dictionary.size() <= MOST_PACKED, "packed codes");
        ColumnPiece only = covering(from, count);
        if (only == null || !only.packedCodes(from, count, into)) {
            int[] codes = new int[count];
            codes(from, count, codes);
            PackedBytes.pack(codes, count, into);
        }
    }

    @Override
    public @Nullable CodeWords codeWords(int from, int count) {
        need(dictionary != null && !ordinals && dictionary.size() <= MOST_PACKED, "packed codes");
        ColumnPiece only = count == 0 || (count & 7) != 0 ? null : covering(from, count);
        return only == null ? null : only.codeWords(from, count);
    }

    @Override
    public void codes(int[] list, int count, int[] into) {
        need(type == ColumnType.CLASS || type == ColumnType.TEXT, "codes");
        if (pieces.size() == 1 && !ordinals) {
            pieces.get(0).codes(list, count, into);
            return;
        }
        for (int i = 0; i < count; i++) {
            int code = -1;
            for (ColumnPiece piece : pieces) {
                if (code < 0 && list[i] >= piece.from() && list[i] < piece.to()) {
                    code = piece.code(list[i]);
                }
            }
            into[i] = ordinals && code >= 0 ? list[i] : code;
        }
    }

    @Override
    public void longs(int from, int count, long[] into) {
        need(isLong(), "longs");
        ColumnPiece only = covering(from, count);
        if (only != null) {
            only.longs(from, count, into, 0);
            return;
        }
        Arrays.fill(into, 0, count, Long.MIN_VALUE);
        for (ColumnPiece piece : pieces) {
            int start = Math.max(from, piece.from());
            int part = (int) Math.min((long) from + count, piece.to()) - start;
            if (part > 0 && !overlapping) {
                piece.longs(start, part, into, start - from);
            } else if (part > 0) {
                long[] own = new long[part];
                piece.longs(start, part, own, 0);
                for (int i = 0; i < part; i++) {
                    into[start - from + i] = own[i] == Long.MIN_VALUE ? into[start - from + i] : own[i];
                }
            }
        }
    }

    @Override
    public void longs(int[] list, int count, long[] into) {
        need(isLong(), "longs");
        for (int i = 0; i < count; i++) {
            into[i] = Long.MIN_VALUE;
            for (ColumnPiece piece : pieces) {
                if (into[i] == Long.MIN_VALUE && list[i] >= piece.from() && list[i] < piece.to()) {
                    into[i] = piece.longAt(list[i]);
                }
            }
        }
    }

    @Override
    public void doubles(int from, int count, double[] into) {
        need(isDouble(), "doubles");
        ColumnPiece only = covering(from, count);
        if (only != null) {
            only.doubles(from, count, into, 0);
            return;
        }
        Arrays.fill(into, 0, count, Double.NaN);
        for (ColumnPiece piece : pieces) {
            int start = Math.max(from, piece.from());
            int part = (int) Math.min((long) from + count, piece.to()) - start;
            if (part > 0 && !overlapping) {
                piece.doubles(start, part, into, start - from);
            } else if (part > 0) {
                double[] own = new double[part];
                piece.doubles(start, part, own, 0);
                for (int i = 0; i < part; i++) {
                    into[start - from + i] = Double.isNaN(own[i]) ? into[start - from + i] : own[i];
                }
            }
        }
    }

    @Override
    public void doubles(int[] list, int count, double[] into) {
        need(isDouble(), "doubles");
        if (pieces.size() == 1) {
            pieces.get(0).doubles(list, count, into);
            return;
        }
        for (int i = 0; i < count; i++) {
            into[i] = Double.NaN;
            for (ColumnPiece piece : pieces) {
                if (Double.isNaN(into[i]) && list[i] >= piece.from() && list[i] < piece.to()) {
                    into[i] = piece.doubleAt(list[i]);
                }
            }
        }
    }

    @Override
    public void floats(int from, int count, float[] into) {
        need(type == ColumnType.SCORE, "floats");
        ColumnPiece only = covering(from, count);
        if (only != null) {
            only.floats(from, count, into, 0);
            return;
        }
        Arrays.fill(into, 0, count, Float.NaN);
        for (ColumnPiece piece : pieces) {
            int start = Math.max(from, piece.from());
            int part = (int) Math.min((long) from + count, piece.to()) - start;
            if (part > 0 && !overlapping) {
                piece.floats(start, part, into, start - from);
            } else if (part > 0) {
                float[] own = new float[part];
                piece.floats(start, part, own, 0);
                for (int i = 0; i < part; i++) {
                    into[start - from + i] = Float.isNaN(own[i]) ? into[start - from + i] : own[i];
                }
            }
        }
    }

    @Override
    public @Nullable FloatBuffer storedFloats(int from, int count) {
        need(type == ColumnType.SCORE, "floats");
        ColumnPiece only = covering(from, count);
        return only == null || count == 0 ? null : only.floats(from, count);
    }

    @Override
    public void floats(int[] list, int count, float[] into) {
        need(type == ColumnType.SCORE, "floats");
        if (pieces.size() == 1) {
            pieces.get(0).floats(list, count, into);
            return;
        }
        for (int i = 0; i < count; i++) {
            into[i] = Float.NaN;
            for (ColumnPiece piece : pieces) {
                if (Float.isNaN(into[i]) && list[i] >= piece.from() && list[i] < piece.to()) {
                    into[i] = (float) piece.doubleAt(list[i]);
                }
            }
        }
    }

    private @Nullable ColumnPiece covering(int from, int count) {
        if (overlapping) {
            return null;
        }
        for (ColumnPiece piece : pieces) {
            if (from >= piece.from() && (long) from + count <= piece.to()) {
                return piece;
            }
        }
        return null;
    }

    private boolean isLong() {
        return type == ColumnType.INTEGER || type == ColumnType.BOOLEAN || type == ColumnType.DATE;
    }

    private boolean isDouble() {
        return type == ColumnType.DECIMAL || type == ColumnType.SCORE;
    }

    private void need(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException("column " + name + " is " + type + " and has no " + what);
        }
    }
}
