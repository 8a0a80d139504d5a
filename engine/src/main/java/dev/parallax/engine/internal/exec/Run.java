package dev.parallax.engine.internal.exec;

/** What a query is run with. */
record Run(ExecutionOptions options, Workers workers, Deadline deadline, Profile profile) {}
