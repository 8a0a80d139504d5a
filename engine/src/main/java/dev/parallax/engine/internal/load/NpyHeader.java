package dev.parallax.engine.internal.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code .npy} file says of itself: {@code \x93NUMPY}, the version, the length of a Python dictionary and that
 * dictionary (numpy's {@code lib.format}, versions 1 to 3). Only a matrix of little-endian floats in C order is taken.
 *
 * @param width bytes of a number: 4 or 8
 */
record NpyHeader(int width, long rows, int columns) {
    private static final int LONGEST = 1 << 16;
    private static final int MOST_COLUMNS = 100_000;
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9L,\\s]*)\\)");

    /** Reads the header; the stream then stands before the first number. */
    static NpyHeader read(Path file, InputFile in) throws IOException {
        byte[] start = in.readNBytes(8);
        if (start.length < 8 || !new String(start, 0, 6, StandardCharsets.ISO_8859_1).equals("\u0093NUMPY")) {
            throw Refusal.of(file, "the file is no .npy file", "write it with numpy.save");
        }
        int version = start[6];
        if (version < 1 || version > 3) {
            throw Refusal.of(file, "the .npy file is of version " + version, "write it with numpy.save");
        }
        long length = 0;
        byte[] size = in.readNBytes(version == 1 ? 2 : 4);
        for (int i = size.length - 1; i >= 0; i--) {
            length = length << 8 | size[i] & 0xff;
        }
        byte[] header = length > LONGEST ? new byte[0] : in.readNBytes((int) length);
        if (header.length != length) {
            throw Refusal.of(file, "the header of the .npy file is cut off", "copy the file again");
        }
        return of(file, new String(header, StandardCharsets.UTF_8));
    }

    private static NpyHeader of(Path file, String header) {
        String type = found(TYPE, header);
        String fortran = found(FORTRAN, header);
        String shape = found(SHAPE, header);
        if (type == null || fortran == null || shape == null) {
            throw Refusal.of(
                    file,
                    "the .npy file holds no matrix of numbers",
                    "write scores.astype(\"float32\") with numpy.save");
        }
        if (!type.equals("<f4") && !type.equals("<f8")) {
            String what = type.startsWith(">") ? "big-endian numbers, " : "numbers of the type ";
            throw Refusal.of(
                    file,
                    "the matrix holds " + what + type + ", and float32 and float64 of little-endian order are read",
                    "write scores.astype(\"<f4\") with numpy.save");
        }
        String[] sizes =
                shape.strip().isEmpty() ? new String[0] : shape.replace("L", "").split(",");
        if (sizes.length != 2 || sizes[1].isBlank()) {
            throw Refusal.of(
                    file,
                    "the array has the shape (" + shape.strip() + "), and scores are rows × classes",
                    "write scores.reshape(rows, classes) with numpy.save");
        }
        if (fortran.equals("True")) {
            throw Refusal.of(
                    file,
                    "the matrix is in Fortran order, class after class",
                    "write numpy.ascontiguousarray(scores) with numpy.save");
        }
        long columns = Texts.integer(sizes[1]);
        if (columns < 1 || columns > MOST_COLUMNS) {
            throw Refusal.of(
                    file,
                    "the matrix has " + columns + " columns",
                    "give 1 to " + MOST_COLUMNS + ", one for each class");
        }
        return new NpyHeader(type.equals("<f4") ? 4 : 8, Texts.integer(sizes[0]), (int) columns);
    }

    private static @Nullable String found(Pattern pattern, String header) {
        Matcher matcher = pattern.matcher(header);
        return matcher.find() ? matcher.group(1) : null;
    }
}
