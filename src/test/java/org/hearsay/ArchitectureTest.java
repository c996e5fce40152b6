package org.hearsay;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** Imports run downwards only, and what embedders use knows nothing of the command line. */
@AnalyzeClasses(packages = "org.hearsay", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule IMPORTS_RUN_DOWNWARDS = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("cli").definedBy("org.hearsay.cli..")
            .optionalLayer("spark").definedBy("org.hearsay.spark..")
            .optionalLayer("report").definedBy("org.hearsay.report..")
            .optionalLayer("workbench").definedBy("org.hearsay.workbench..")
            .layer("pipeline").definedBy("org.hearsay.pipeline..")
            .layer("io").definedBy("org.hearsay.io..")
            .layer("rule").definedBy("org.hearsay.rule..")
            .layer("annotator").definedBy("org.hearsay.annotator..")
            .layer("lexicon").definedBy("org.hearsay.lexicon..")
            .layer("type").definedBy("org.hearsay.type..")
            .whereLayer("cli").mayNotBeAccessedByAnyLayer()
            .whereLayer("spark").mayNotBeAccessedByAnyLayer()
            .whereLayer("report").mayOnlyBeAccessedByLayers("cli", "spark")
            .whereLayer("workbench").mayOnlyBeAccessedByLayers("cli", "spark", "report")
            .whereLayer("pipeline").mayOnlyBeAccessedByLayers("cli", "spark", "report", "workbench")
            .whereLayer("io").mayOnlyBeAccessedByLayers("cli", "spark", "report", "workbench", "pipeline")
            .whereLayer("rule").mayOnlyBeAccessedByLayers("cli", "spark", "report", "workbench", "pipeline", "io")
            .whereLayer("annotator").mayOnlyBeAccessedByLayers("cli", "spark", "report", "workbench", "pipeline", "io", "rule")
            .whereLayer("lexicon").mayOnlyBeAccessedByLayers("cli", "spark", "report", "workbench", "pipeline", "io", "rule", "annotator");

    @ArchTest
    static final ArchRule ENGINES_NEED_NO_COMMAND_LINE_LIBRARY = ArchRuleDefinition.noClasses()
            .that().resideInAnyPackage("org.hearsay.rule..", "org.hearsay.annotator..", "org.hearsay.lexicon..", "org.hearsay.type..")
            .should().dependOnClassesThat().resideInAnyPackage("picocli..", "me.tongfei..", "org.jsoup..", "com.fasterxml..");

    @ArchTest
    static final ArchRule ONLY_THE_JOB_KNOWS_SPARK = ArchRuleDefinition.noClasses()
            .that().resideOutsideOfPackage("org.hearsay.spark..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..");

    @ArchTest
    static final ArchRule ONLY_MAIN_EXITS = ArchRuleDefinition.noClasses().that().haveSimpleNameNotEndingWith("Main")
            .should().callMethod(System.class, "exit", int.class);
}
