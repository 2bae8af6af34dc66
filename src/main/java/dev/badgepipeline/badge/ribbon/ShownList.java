package dev.badgepipeline.badge.ribbon;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A list whose titles have a ribbon. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownList(
    @Help(
            "Which list, by its number at MDBList, or by its owner and name as its address ends,"
                + " such as somebody/top-250.")
        @NotNull
        @Pattern(
            regexp = ID,
            message = "must be a number, or an owner and a name such as a/top-250")
        String id,
    @Help("What is written, such as Top 250.") @NotBlank @Size(max = 30) String text,
    @Help(value = "Whether a title's place on the list is written too.", optional = true)
        @Nullable Boolean rank) {

  /** Nothing that means anything else in an address. */
  private static final String ID =
      "^([0-9]{1,12}|[A-Za-z0-9_-][A-Za-z0-9_.-]{0,79}/[A-Za-z0-9_-][A-Za-z0-9_.-]{0,119})$";

  boolean isRanked() {
    return rank != null && rank;
  }
}
