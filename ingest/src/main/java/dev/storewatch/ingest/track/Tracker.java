package dev.storewatch.ingest.track;

import dev.storewatch.ingest.field.Fielded;
import dev.storewatch.ingest.sink.TableColumns;
import java.io.Serializable;
import java.util.List;

/**
 * Turns the events of one kind of thing (an order, a conversation, a review …) into facts and measures. Pure: the outcome depends on the set of events,
 * the store's zone and limits and the time alone, never on the order of arrival.
 *
 * @param <E> what comes in
 * @param <S> the state of one thing
 */
public interface Tracker<E, S extends Fielded> extends Serializable {
    /** The things this event tells about, each as kind/id, unique within the event's store; empty where it only needs to be kept raw. */
    List<String> things(E event);

    /** The tables of facts it states. */
    List<TableColumns> tables();

    /** The state of a thing nothing is known of yet. */
    S unknown();

    /** The class of the state. */
    Class<S> stateType();

    /**
     * Takes in more events, or the passing of time, and says what follows. Changes {@code state}.
     *
     * @param scene its thing is one of {@link #things}
     * @param events in any order, repeats among them; empty when only time has passed
     */
    Step step(Scene scene, S state, List<E> events);
}
