package dev.badgepipeline.connection;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Connections and providers of the program as it is shipped. */
@QuarkusIntegrationTest
class ConnectionsApiIT extends ConnectionsApiTest {}
