package dev.badgepipeline;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The program as it is shipped, started before its database. */
@QuarkusIntegrationTest
class DatabaseDownAtStartIT extends DatabaseDownAtStartTest {}
