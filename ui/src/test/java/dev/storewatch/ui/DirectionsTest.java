package dev.storewatch.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may depend on whom in this module. */
class DirectionsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.storewatch.ui");

    @Test
    void pagesKnowNeitherIngestNorFixtures() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.storewatch.ingest..", "dev.storewatch.fixtures..")
                .check(CLASSES);
    }

    @Test
    void nothingHereBuildsSql() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", "java.sql..", "com.clickhouse..")
                .check(CLASSES);
    }

    @Test
    void onlyChartsKnowECharts() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.storewatch.ui.chart..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.icepear.echarts..")
                .check(CLASSES);
    }

    @Test
    void theCommandLineAndThePagesDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("dev.storewatch.ui.launch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..", "org.springframework..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.storewatch.ui.launch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.storewatch.ui.launch..")
                .check(CLASSES);
    }
}
