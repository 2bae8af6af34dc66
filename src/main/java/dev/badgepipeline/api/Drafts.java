package dev.badgepipeline.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Reads what people write, and names the field that cannot be. */
@ApplicationScoped
class Drafts {

  private final Validator validator;
  private final Json json;

  Drafts(Validator validator, Json json) {
    this.validator = validator;
    this.json = json;
  }

  /** A draft whose fields are within their bounds; a {@link BadRequestProblem} otherwise. */
  <T> T read(Class<T> type, @Nullable String body) {
    T draft = json.strictly(type, body);
    validator.validate(draft).stream()
        .min(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
        .ifPresent(Drafts::refuse);
    return draft;
  }

  private static void refuse(ConstraintViolation<?> violation) {
    throw new BadRequestProblem(violation.getPropertyPath() + " " + violation.getMessage());
  }
}
