package dev.badgepipeline;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The key of the program as it is shipped. */
@QuarkusIntegrationTest
class ApiKeyIT extends ApiKeyTest {}
