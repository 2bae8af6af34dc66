/** Tests of what a deployment is made of: container images and manifests. */
@NullMarked
package dev.badgepipeline.deploy;

import org.jspecify.annotations.NullMarked;
