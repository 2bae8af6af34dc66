package dev.badgepipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A native binary can read and write only those records as JSON that are registered, and without a
 * word of warning writes the others as empty objects.
 */
class NativeReflectionTest {

  private static final Set<String> WRITING =
      Set.of("writeValueAsString", "writeValueAsBytes", "valueToTree", "convertValue");

  /** Declared where JSON is written, and never written themselves. */
  private static final Set<String> FOR_THEMSELVES =
      Set.of(
          "api.EventFeed$Happening",
          "api.EventFeed$Look",
          "api.EventFeed$News",
          "database.LastKnownAnswers$Known",
          "job.PostgresJobs$Named",
          "ratings.ProviderAnswers$Question",
          "webhook.WebhookFile$Kept");

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.badgepipeline");

  @Test
  void whatARegisteredRecordHoldsIsRegistered() {
    List<String> forgotten =
        registeredRecords()
            .flatMap(NativeReflectionTest::recordsHeldBy)
            .filter(held -> !held.isAnnotationPresent(RegisterForReflection.class))
            .map(Class::getName)
            .distinct()
            .toList();

    assertThat(forgotten).isEmpty();
  }

  /** A record of such a class's own is most likely what it writes. */
  @Test
  void whatAClassThatWritesJsonDeclaresIsRegistered() {
    assertThat(
            PROGRAM.stream()
                .filter(NativeReflectionTest::writesJson)
                .flatMap(NativeReflectionTest::recordsDeclaredIn)
                .filter(type -> !type.isAnnotatedWith(RegisterForReflection.class))
                .map(type -> type.getName().substring("dev.badgepipeline.".length())))
        .containsExactlyInAnyOrderElementsOf(FOR_THEMSELVES);
  }

  private static boolean writesJson(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .filter(call -> call.getTargetOwner().isEquivalentTo(ObjectMapper.class))
        .anyMatch(call -> WRITING.contains(call.getName()));
  }

  private static Stream<JavaClass> recordsDeclaredIn(JavaClass owner) {
    return PROGRAM.stream()
        .filter(JavaClass::isRecord)
        .filter(type -> type.getName().startsWith(owner.getName() + "$"));
  }

  private static Stream<Class<?>> registeredRecords() {
    return PROGRAM.stream()
        .filter(JavaClass::isRecord)
        .filter(type -> type.isAnnotatedWith(RegisterForReflection.class))
        .map(JavaClass::reflect);
  }

  /** Records in generic arguments, such as those of lists, count too. */
  private static Stream<Class<?>> recordsHeldBy(Class<?> owner) {
    return PROGRAM.get(owner).getFields().stream()
        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
        .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
        .filter(type -> PROGRAM.contain(type.getName()))
        .filter(JavaClass::isRecord)
        .map(JavaClass::reflect);
  }
}
