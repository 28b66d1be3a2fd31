package dev.storewatch.ingest;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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
            .importPackages("dev.storewatch.ingest");

    @Test
    void ingestKnowsNeitherWarehouseNorPages() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.storewatch.warehouse..", "dev.storewatch.ui..", "dev.storewatch.fixtures..")
                .check(CLASSES);
    }

    @Test
    void trackersAndTheContractArePlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.storewatch.ingest.order..",
                        "dev.storewatch.ingest.conversation..",
                        "dev.storewatch.ingest.inquiry..",
                        "dev.storewatch.ingest.review..",
                        "dev.storewatch.ingest.breach..",
                        "dev.storewatch.ingest.limit..",
                        "dev.storewatch.ingest.event.reading..",
                        "dev.storewatch.ingest.event.privacy..",
                        "dev.storewatch.ingest.event.row..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.flink..")
                .check(CLASSES);
    }

    @Test
    void theHttpIntakeRunsWithoutTheJob() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.storewatch.ingest.intake..", "dev.storewatch.ingest.adapter..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.flink..", "dev.storewatch.ingest", "dev.storewatch.ingest.source..")
                .check(CLASSES);
    }

    @Test
    void limitsKnowNothingButThemselves() {
        noClasses()
                .that()
                .resideInAPackage("dev.storewatch.ingest.limit..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.storewatch..")
                        .and(not(resideInAPackage("dev.storewatch.ingest.limit.."))))
                .check(CLASSES);
    }

    @Test
    void trackersDoNotKnowEachOther() {
        slices().matching("dev.storewatch.ingest.(order|conversation|inquiry|review)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }
}
