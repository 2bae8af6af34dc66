package dev.badgepipeline.web;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * A service that no other tests have used: what they leave, such as jobs that were only written
 * into its database, would be seen on the page.
 */
public final class OwnService implements QuarkusTestProfile {}
