package dev.storewatch.ingest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.fixtures.contract.ContractCase;
import dev.storewatch.fixtures.contract.ContractCases;
import dev.storewatch.fixtures.contract.Told;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.track.AgentMeasure;
import dev.storewatch.ingest.track.StoreMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hand-worked cases of the contract, by the reader, the trackers and the second calculation. */
class ContractCasesTest {
    static List<ContractCase> cases() {
        return ContractCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyLineIsTakenInAsTheCaseSays(ContractCase told) {
        assertThat(ReadCase.of(told).verdicts())
                .isEqualTo(told.lines().stream().map(Told::verdict).toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theTrackersKeepTheMeasuresWhateverTheOrderOfArrival(ContractCase told) {
        ReadCase read = ReadCase.of(told);
        List<Event> backwards = new ArrayList<>(read.events());
        Collections.reverse(backwards);
        for (List<Event> arriving : List.of(read.events(), backwards)) {
            TrackedStores oneByOne = tracked(told);
            arriving.forEach(oneByOne::take);
            assertThat(read.said(oneByOne.measures())).isEqualTo(read.expected());
        }
        TrackedStores atOnce = tracked(told);
        atOnce.takeAll(backwards);
        assertThat(read.said(atOnce.measures())).isEqualTo(read.expected());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSecondCalculationFindsThem(ContractCase told) {
        ReadCase read = ReadCase.of(told);
        Map<Cell, Long> found = Figures.of(
                read.events(), told.storeId(), told.zone(), told.now().toEpochMilli());
        assertThat(read.said(found)).isEqualTo(read.expected());
    }

    @Test
    void everyMeasureIsExpectedSomewhereAndNoOtherIsNamed() {
        Set<String> expected = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (ContractCase told : ContractCases.all()) {
            told.cells().keySet().forEach(cell -> expected.add(view(cell.agentId() == null) + cell.measure()));
            told.storeMeasures().forEach(measure -> named.add(view(true) + measure));
            told.agentMeasures().forEach(measure -> named.add(view(false) + measure));
        }
        Set<String> all = new TreeSet<>();
        Arrays.stream(StoreMeasure.values()).forEach(measure -> all.add(view(true) + measure.column()));
        Arrays.stream(AgentMeasure.values()).forEach(measure -> all.add(view(false) + measure.column()));
        assertThat(expected).isEqualTo(all);
        assertThat(named).isEqualTo(all);
    }

    private static String view(boolean ofStore) {
        return ofStore ? "store_day." : "agent_day.";
    }

    private static TrackedStores tracked(ContractCase told) {
        return new TrackedStores(_ -> told.zone(), told.now().toEpochMilli());
    }
}
