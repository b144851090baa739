package fr.quittance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;

class ArchitectureTest {

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.quittance");

    @Test
    void modules_call_only_those_below_them_and_never_reach_inside() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void time_is_injected() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(PORTAL);
    }

    @Test
    void statements_are_in_collections_which_are_named_in_the_plural_or_are_the_journal() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("s")
                .and()
                .doNotHaveSimpleName("Journal")
                .and()
                .doNotHaveSimpleName("Inbox")
                .and()
                .doNotHaveSimpleName("Ledger")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.jdbc.core.simple.JdbcClient")
                .check(PORTAL);
    }

    @Test
    void web_types_stay_at_the_doors() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..patient..",
                        "..insurer..",
                        "..staff..",
                        "..api..",
                        "..platform..",
                        "..pages..",
                        "..visitors..",
                        "..guard..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..")
                .check(PORTAL);
    }

    @Test
    void nothing_that_calls_out_is_in_a_transaction() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("..platform..", "..gateway..")
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .check(PORTAL);
    }

    @Test
    void records_and_sealed_types_know_nothing_of_the_framework() {
        noClasses()
                .that(
                        new com.tngtech.archunit.base.DescribedPredicate<>(
                                "are records without annotations of settings") {
                            @Override
                            public boolean test(JavaClass type) {
                                return type.isRecord()
                                        && !type.getSimpleName().contains("Settings")
                                        && type.getPackageName().split("\\.").length == 3
                                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                                        && !type.getFullName().contains("Settings");
                            }
                        })
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..")
                .check(PORTAL);
    }

    @Test
    void events_are_heard_in_the_transaction_that_publishes_them() {
        methods()
                .that()
                .areAnnotatedWith(EventListener.class)
                .should()
                .notBeAnnotatedWith("org.springframework.scheduling.annotation.Async")
                .check(PORTAL);
    }

    @Test
    void packages_are_named_after_ideas() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..common..",
                        "..util..",
                        "..utils..",
                        "..core..",
                        "..shared..",
                        "..impl..",
                        "..dto..",
                        "..helper..",
                        "..manager..",
                        "..service..",
                        "..controller..",
                        "..repository..",
                        "..model..")
                .check(PORTAL);
    }
}
