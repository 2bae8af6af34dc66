package dev.badgepipeline;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The faults of the database, met by the program as it is shipped. */
@QuarkusIntegrationTest
class DatabaseRecoveryIT extends DatabaseRecoveryTest {}
