package dev.parallax.repl.run;

import dev.parallax.engine.CheckResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the checks of some texts found, and what ended the statements early. One thread. */
public final class CheckLog {
    private final List<CheckResult> checks = new ArrayList<>();
    private String source = "parallax";
    private String statement = "open the store";
    private @Nullable String error;

    /** Notes which statement runs now. */
    void begins(String source, String statement) {
        this.source = source;
        this.statement = statement;
    }

    void add(CheckResult check) {
        checks.add(check);
    }

    /** Notes what ended the statements. */
    public void error(String message) {
        error = message;
    }

    /** The checks that ran. */
    public List<CheckResult> checks() {
        return List.copyOf(checks);
    }

    /** The message of what ended the statements; null if nothing did. */
    public @Nullable String error() {
        return error;
    }

    /** The name of the text that ran last. */
    public String source() {
        return source;
    }

    /** The statement that ran last. */
    public String statement() {
        return statement;
    }

    /** Done, or that a check failed. */
    public ExitCode code() {
        return checks.stream().allMatch(CheckResult::passed) ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }
}
