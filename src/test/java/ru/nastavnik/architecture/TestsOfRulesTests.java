package ru.nastavnik.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Tests of rules start nothing: mutation testing runs them thousands of times. */
@AnalyzeClasses(packages = "ru.nastavnik", importOptions = ImportOption.OnlyIncludeTests.class)
class TestsOfRulesTests {

    @ArchTest
    static final ArchRule rulesAreTestedWithoutAContainer = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.camunda.bpm..", "com.vaadin..", "..persistence..");
}
