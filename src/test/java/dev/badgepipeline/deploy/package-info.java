/**
 * Tests of what a deployment is made of, container images and manifests, and rehearsals of what
 * happens to its instances.
 */
@NullMarked
package dev.badgepipeline.deploy;

import org.jspecify.annotations.NullMarked;
