package dev.parallax.storage.internal.column;

import dev.parallax.storage.Dictionary;
import dev.parallax.storage.internal.segment.ColumnPiece;
import dev.parallax.storage.internal.segment.Section;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a column that is not coded throughout: a code is an ordinal. Segments that are coded have their own texts. */
final class PlainTexts implements Dictionary {
    private final List<ColumnPiece> pieces;
    private final List<@Nullable Dictionary> dictionaries = new ArrayList<>();
    private final boolean numeric;
    private final int size;

    PlainTexts(List<ColumnPiece> pieces) {
        this.pieces = pieces;
        boolean integers = true;
        int end = 0;
        for (ColumnPiece piece : pieces) {
            Section section = piece.entry().dictionary();
            dictionaries.add(
                    section == null
                            ? null
                            : new StoredDictionary(piece.segment().file(), section));
            integers &= piece.entry().numeric();
            end = Math.max(end, piece.to());
        }
        this.numeric = integers;
        this.size = end;
    }

    @Override
    public boolean coded() {
        return false;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String text(int code) {
        for (int i = 0; i < pieces.size(); i++) {
            ColumnPiece piece = pieces.get(i);
            if (code >= piece.from() && code < piece.to()) {
                int own = piece.code(code);
                if (own >= 0) {
                    return text(piece, dictionaries.get(i), code, own);
                }
            }
        }
        throw new IndexOutOfBoundsException("ordinal " + code + " has no text");
    }

    private static String text(ColumnPiece piece, @Nullable Dictionary dictionary, int ordinal, int own) {
        if (dictionary != null && !piece.plainAt(ordinal)) {
            return dictionary.text(own);
        }
        return StandardCharsets.UTF_8.decode(piece.utf8(ordinal)).toString();
    }

    @Override
    public int code(String text) {
        throw new IllegalStateException("a plain column has no code for a text");
    }

    @Override
    public int rank(int code) {
        throw new IllegalStateException("a plain column has no ranks");
    }

    @Override
    public int compare(String left, String right) {
        if (numeric) {
            boolean leftInteger = ClassOrder.isInteger(left);
            boolean rightInteger = ClassOrder.isInteger(right);
            if (leftInteger && rightInteger) {
                return ClassOrder.compareIntegers(left, right);
            }
            if (leftInteger || rightInteger) {
                return leftInteger ? -1 : 1;
            }
        }
        return ClassOrder.compareByCodePoint(left, right);
    }
}
