package dev.badgepipeline;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** What the program as it is shipped says and keeps. */
@QuarkusIntegrationTest
class SecretsIT extends SecretsTest {}
