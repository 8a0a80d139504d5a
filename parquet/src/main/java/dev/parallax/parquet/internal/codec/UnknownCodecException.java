package dev.parallax.parquet.internal.codec;

/** Pages packed in a way that is not known here; the message is its name. */
public final class UnknownCodecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownCodecException(String codec) {
        super(codec);
    }
}
