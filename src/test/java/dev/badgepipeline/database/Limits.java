package dev.badgepipeline.database;

/** What may be kept for the time without a database, in a test. */
record Limits(int rememberedAnswers, long rememberedBytes, int waitingChanges)
    implements WithoutDatabaseConfig {}
