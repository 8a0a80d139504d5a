package dev.parallax.repl.cli;

import dev.parallax.repl.cli.Parameter.Times;
import dev.parallax.repl.run.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command can be told. The command declares it as it is made; then the arguments are read against it, or help tells
 * of it. Options are written {@code --name value} or {@code --name=value} and stand anywhere; after {@code --} all is operand.
 */
final class Syntax {
    private final String command;
    private final Map<String, Parameter> options = new LinkedHashMap<>();
    private final List<Parameter> operands = new ArrayList<>();
    private String about = "";

    /** @param command as it is called: {@code import labels} */
    Syntax(String command) {
        this.command = command;
    }

    /** What the command does, for help. */
    void about(String text) {
        about = text;
    }

    /** An option with a value, given once or not at all. */
    Parameter option(String name, String label, String doc) {
        return declare(new Parameter(name, label, doc, Times.MAYBE));
    }

    /** An option with a value, given any number of times. */
    Parameter options(String name, String label, String doc) {
        return declare(new Parameter(name, label, doc, Times.ANY));
    }

    /** An option that says all by being there. */
    Parameter flag(String name, String doc) {
        return declare(new Parameter(name, "", doc, Times.MAYBE));
    }

    Parameter operand(String label, String doc, Times times) {
        Parameter operand = new Parameter("", label, doc, times);
        operands.add(operand);
        return operand;
    }

    private Parameter declare(Parameter option) {
        options.put(option.name(), option);
        return option;
    }

    String command() {
        return command;
    }

    String about() {
        return about;
    }

    List<Parameter> options() {
        return List.copyOf(options.values());
    }

    List<Parameter> operands() {
        return operands;
    }

    /** Gives each parameter the values that the arguments have for it. */
    void read(List<String> arguments) {
        boolean ended = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (ended || argument.length() < 2 || argument.charAt(0) != '-') {
                operand(argument);
            } else if (argument.equals("--")) {
                ended = true;
            } else {
                int equals = argument.indexOf('=');
                Parameter option = named(equals < 0 ? argument : argument.substring(0, equals));
                if (option.isFlag()) {
                    flag(option, argument);
                } else if (equals >= 0) {
                    give(option, argument.substring(equals + 1));
                } else if (++i < arguments.size() && !options.containsKey(arguments.get(i))) {
                    give(option, arguments.get(i));
                } else {
                    throw refusal(argument + " has no value: write " + argument + " " + option.label());
                }
            }
        }
        List<String> missing = new ArrayList<>();
        for (Parameter operand : operands) {
            if (operand.times().least > operand.values().size()) {
                missing.add("'" + operand.label() + "'");
            }
        }
        if (!missing.isEmpty()) {
            throw refusal("missing required parameter: " + String.join(", ", missing));
        }
    }

    private void operand(String argument) {
        for (Parameter operand : operands) {
            if (!operand.full()) {
                operand.give(argument);
                return;
            }
        }
        throw refusal("'" + argument + "' is too much: quote what has spaces");
    }

    private Parameter named(String name) {
        @Nullable Parameter option = options.get(name);
        if (option == null) {
            throw refusal("unknown option: '" + name + "'");
        }
        return option;
    }

    private void flag(Parameter flag, String argument) {
        if (!argument.equals(flag.name())) {
            throw refusal(flag.name() + " takes no value");
        }
        give(flag, "");
    }

    private void give(Parameter option, String value) {
        if (option.full()) {
            throw refusal(option.name() + " is given twice");
        }
        option.give(value);
    }

    private UsageException refusal(String fact) {
        return new UsageException(fact + "; see parallax help " + command.split(" ")[0]);
    }
}
