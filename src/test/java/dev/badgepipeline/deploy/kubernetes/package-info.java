/**
 * Tests of the manifests in {@code k8s}, without a cluster: rendered as they would be applied, held
 * against the schema of the Kubernetes API and against the rules of this project.
 */
@NullMarked
package dev.badgepipeline.deploy.kubernetes;

import org.jspecify.annotations.NullMarked;
