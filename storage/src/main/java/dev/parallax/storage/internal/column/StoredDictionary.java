package dev.parallax.storage.internal.column;

import dev.parallax.storage.DamagedStoreException;
import dev.parallax.storage.Dictionary;
import dev.parallax.storage.internal.files.StoreFile;
import dev.parallax.storage.internal.segment.Section;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A dictionary in a file, as {@link DictionaryWriter} wrote it. Texts become strings when first asked for. */
public final class StoredDictionary implements Dictionary {
    private final int size;
    private final int named;
    private final int[] byPoint;
    private final int[] ranks;
    private final int[] offsets;
    private final ByteBuffer utf8;
    private final AtomicReferenceArray<String> texts;

    /** Reads a dictionary. */
    public StoredDictionary(StoreFile file, Section section) {
        ByteBuffer bytes = file.section(section.offset(), section.length());
        size = section.length() < 12 ? -1 : bytes.getInt(0);
        if (size < 0 || 12 + 12L * size > section.length()) {
            throw new DamagedStoreException(file.path(), section.offset(), "a dictionary does not fit its section");
        }
        named = bytes.getInt(4);
        byPoint = ints(bytes, 8, size);
        ranks = ints(bytes, 8 + 4 * size, size);
        offsets = ints(bytes, 8 + 8 * size, size + 1);
        int start = 12 + 12 * size;
        utf8 = bytes.slice(start, bytes.limit() - start);
        check(file, section);
        texts = new AtomicReferenceArray<>(size);
    }

    private static int[] ints(ByteBuffer bytes, int at, int count) {
        int[] ints = new int[count];
        bytes.slice(at, 4 * count).order(bytes.order()).asIntBuffer().get(ints);
        return ints;
    }

    private void check(StoreFile file, Section section) {
        boolean sound = named >= 0 && named <= size && offsets[0] == 0 && offsets[size] == utf8.limit();
        for (int code = 0; code < size && sound; code++) {
            sound = offsets[code] <= offsets[code + 1]
                    && byPoint[code] >= 0
                    && byPoint[code] < size
                    && ranks[code] >= 0
                    && ranks[code] < size;
        }
        if (!sound) {
            throw new DamagedStoreException(file.path(), section.offset(), "a dictionary contradicts itself");
        }
    }

    /** The codes that a names file put first, in its order. */
    public int[] named() {
        int[] order = new int[named];
        for (int code = 0; code < size; code++) {
            if (ranks[code] < named) {
                order[ranks[code]] = code;
            }
        }
        return order;
    }

    @Override
    public boolean coded() {
        return true;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String text(int code) {
        String text = texts.get(code);
        if (text == null) {
            byte[] bytes = new byte[offsets[code + 1] - offsets[code]];
            utf8.get(offsets[code], bytes);
            text = new String(bytes, StandardCharsets.UTF_8);
            texts.set(code, text);
        }
        return text;
    }

    @Override
    public int code(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compareUtf8(byPoint[middle], wanted);
            if (order == 0) {
                return byPoint[middle];
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private int compareUtf8(int code, byte[] wanted) {
        byte[] bytes = new byte[offsets[code + 1] - offsets[code]];
        utf8.get(offsets[code], bytes);
        return Arrays.compareUnsigned(bytes, wanted);
    }

    @Override
    public int rank(int code) {
        return ranks[code];
    }

    @Override
    public int compare(String left, String right) {
        int leftCode = code(left);
        int rightCode = code(right);
        if (leftCode >= 0 && rightCode >= 0) {
            return Integer.compare(ranks[leftCode], ranks[rightCode]);
        }
        if (leftCode >= 0 || rightCode >= 0) {
            return leftCode >= 0 ? -1 : 1;
        }
        return ClassOrder.compareByCodePoint(left, right);
    }
}
