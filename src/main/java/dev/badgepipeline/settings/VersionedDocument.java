package dev.badgepipeline.settings;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Settings as their owner sees them.
 *
 * @param effective every field with what holds, defaults included
 * @param own the fields that are set here, and not elsewhere
 * @param tag another one whenever what holds may be another; ends with the number of changes that
 *     were made to {@code own}
 */
public record VersionedDocument(JsonNode effective, JsonNode own, String tag) {}
