package dev.badgepipeline;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The REST API of the program as it is shipped. */
@QuarkusIntegrationTest
class RestApiIT extends RestApiTest {}
