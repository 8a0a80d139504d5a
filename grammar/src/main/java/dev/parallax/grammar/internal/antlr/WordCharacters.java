package dev.parallax.grammar.internal.antlr;

/** What plain words are made of: a letter or an underscore, then letters, marks, digits and underscores, as Unicode calls them. */
public final class WordCharacters {
    private WordCharacters() {}

    static boolean isLetter(int character) {
        return Character.isLetter(character);
    }

    /** Whether a character, though no letter, may stand behind the first. */
    static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isDigit(character);
        };
    }

    /** Whether a text is one plain word. */
    public static boolean isWord(String text) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (character != '_' && !isLetter(character) && (i == 0 || !isMark(character))) {
                return false;
            }
            i += Character.charCount(character);
        }
        return !text.isEmpty();
    }
}
