package dev.badgepipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A native binary can read and write only those records as JSON that are registered, and without a
 * word of warning writes the others as empty objects.
 */
class NativeReflectionTest {

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
