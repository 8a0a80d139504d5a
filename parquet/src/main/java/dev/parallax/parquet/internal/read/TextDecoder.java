package dev.parallax.parquet.internal.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/** Text in UTF-8. Values of a dictionary come as the same bytes object, so that a run of one value is decoded once. */
final class TextDecoder implements Decoder {
    private @Nullable Binary last;
    private String text = "";

    @Override
    @SuppressWarnings("ReferenceEquality")
    public String text(Primitive value) {
        Binary bytes = value.bytes();
        if (bytes != last) {
            text = decoded(bytes.toByteBuffer());
            last = bytes.isBackingBytesReused() ? null : bytes;
        }
        return text;
    }

    private static String decoded(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedTextException();
        }
    }

    @Override
    public boolean quoted() {
        return true;
    }

    /** Bytes that are no UTF-8. */
    static final class MalformedTextException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
