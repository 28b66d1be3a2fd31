package dev.storewatch.ui.launch;

import java.util.List;
import java.util.Map;

/** How a process is started; the environment is added to our own. */
record ChildCommand(String name, List<String> command, Map<String, String> environment) {

    @Override
    public String toString() {
        // The environment holds passwords.
        return name + " " + command;
    }
}
