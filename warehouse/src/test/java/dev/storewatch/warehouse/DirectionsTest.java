package dev.storewatch.warehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may depend on whom in this module. */
class DirectionsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.storewatch.warehouse");

    @Test
    void warehouseKnowsNeitherIngestNorPages() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.storewatch.ingest..", "dev.storewatch.ui..", "dev.storewatch.fixtures..")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.storewatch.warehouse.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void onlyQueryAndTheConnectionsKnowJdbcAndJooq() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.storewatch.warehouse.query..", "dev.storewatch.warehouse.generated..")
                .and()
                .doNotHaveFullyQualifiedName("dev.storewatch.warehouse.Warehouse")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jooq..", "com.clickhouse..", "com.zaxxer..")
                .check(CLASSES);
    }

    @Test
    void metricsKnowNothingButJava() {
        noClasses()
                .that()
                .resideInAPackage("dev.storewatch.warehouse.metric..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", "dev.storewatch.warehouse.metric..")
                .check(CLASSES);
    }

    @Test
    void partsOfAlertsHaveNoCycles() {
        slices().matching("dev.storewatch.warehouse.alert.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void theRootKnowsNoFeature() {
        noClasses()
                .that()
                .resideInAPackage("dev.storewatch.warehouse")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.storewatch.warehouse.*..")
                .check(CLASSES);
    }
}
