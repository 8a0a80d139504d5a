package dev.parallax.repl.render;

/** A line put together of styled pieces, whose width in cells is that of the plain text. For one line. */
final class Styled {
    private final Palette palette;
    private final StringBuilder text = new StringBuilder();
    private int width;

    Styled(Palette palette) {
        this.palette = palette;
    }

    int width() {
        return width;
    }

    Styled plain(String piece) {
        text.append(piece);
        width += TextWidth.of(piece);
        return this;
    }

    Styled dim(String piece) {
        return add(piece, palette.dim(piece));
    }

    Styled bold(String piece) {
        return add(piece, palette.bold(piece));
    }

    Styled red(String piece) {
        return add(piece, palette.red(piece));
    }

    Styled green(String piece) {
        return add(piece, palette.green(piece));
    }

    Styled heat(boolean good, int level, String piece) {
        return add(piece, palette.heat(good, level, piece));
    }

    Styled series(int number, String piece) {
        return add(piece, palette.series(number, piece));
    }

    private Styled add(String piece, String styled) {
        text.append(styled);
        width += TextWidth.of(piece);
        return this;
    }

    Styled append(Styled other) {
        text.append(other.text);
        width += other.width;
        return this;
    }

    /** Fills up with spaces. */
    Styled to(int cells) {
        return plain(" ".repeat(Math.max(0, cells - width)));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
