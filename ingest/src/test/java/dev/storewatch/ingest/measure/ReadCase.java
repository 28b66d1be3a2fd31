package dev.storewatch.ingest.measure;

import dev.storewatch.fixtures.contract.ContractCase;
import dev.storewatch.fixtures.contract.ExpectedCell;
import dev.storewatch.fixtures.contract.Told;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.event.reading.EventReader;
import dev.storewatch.ingest.event.reading.Reading;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A case of the contract as the reader takes it in.
 *
 * @param events what was accepted, in the order told
 * @param verdicts what became of each line
 */
record ReadCase(ContractCase told, List<Event> events, List<String> verdicts) {
    private static final byte[] SECRET = "only for tests".getBytes(StandardCharsets.UTF_8);

    static ReadCase of(ContractCase told) {
        EventReader reader = new EventReader(SECRET);
        Map<String, Event> first = new HashMap<>();
        List<Event> events = new ArrayList<>();
        List<String> verdicts = new ArrayList<>();
        for (Told line : told.lines()) {
            Reading reading = reader.read(
                    Stream.valueOf(line.stream().name()),
                    line.json().getBytes(StandardCharsets.UTF_8),
                    told.now().toEpochMilli());
            switch (reading) {
                case Reading.Rejected rejected -> verdicts.add(rejected.reason().code());
                case Reading.Blank blank -> verdicts.add("blank");
                case Reading.Accepted accepted -> {
                    Event event = accepted.event();
                    Event before = first.putIfAbsent(event.stream() + event.eventId, event);
                    if (before == null) {
                        events.add(event);
                    }
                    verdicts.add(verdict(event, before == null ? event : before, before == null));
                }
            }
        }
        return new ReadCase(told, events, verdicts);
    }

    private static String verdict(Event event, Event first, boolean isNew) {
        if (isNew) {
            return Told.ACCEPTED;
        }
        boolean isSame = event.fingerprintHigh == first.fingerprintHigh && event.fingerprintLow == first.fingerprintLow;
        return isSame ? Told.REPEATED : "conflict";
    }

    /** What the case says of the cells, by cell and in their unit; a cell it says nothing about is left out. */
    Map<ExpectedCell, BigDecimal> said(Map<Cell, Long> measures) {
        Map<ExpectedCell, BigDecimal> said = new HashMap<>();
        measures.forEach((cell, value) -> {
            ExpectedCell place = new ExpectedCell(cell.agentId(), cell.day(), cell.measure());
            if (told.isAbout(place)) {
                said.put(place, inItsUnit(cell.measure(), value));
            }
        });
        return said;
    }

    Map<ExpectedCell, BigDecimal> expected() {
        Map<ExpectedCell, BigDecimal> expected = new HashMap<>();
        told.cells().forEach((cell, value) -> expected.put(cell, plain(value)));
        return expected;
    }

    /** A tracker's whole number as the views show it. */
    static BigDecimal inItsUnit(String measure, long value) {
        return plain(new BigDecimal(value).movePointLeft(decimals(measure)));
    }

    /** Numbers that are the same look the same. */
    static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    /** Measures are whole numbers: of things, milliseconds, ten-thousandths of money. */
    private static int decimals(String measure) {
        if (measure.endsWith("_seconds")) {
            return 3;
        }
        return measure.startsWith("sales_") || measure.endsWith("_amount") ? 4 : 0;
    }
}
