package dev.badgepipeline;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Hostile files to the program as it is shipped. */
@QuarkusIntegrationTest
class HostileFilesIT extends HostileFilesTest {}
