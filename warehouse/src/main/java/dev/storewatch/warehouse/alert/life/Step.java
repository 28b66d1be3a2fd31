package dev.storewatch.warehouse.alert.life;

import dev.storewatch.warehouse.alert.notice.Occasion;
import java.util.Optional;

/** What a look at an alert led to: its state, and whether people are to be told. */
public record Step(AlertState state, Optional<Occasion> tell) {

    static Step silent(AlertState state) {
        return new Step(state, Optional.empty());
    }
}
