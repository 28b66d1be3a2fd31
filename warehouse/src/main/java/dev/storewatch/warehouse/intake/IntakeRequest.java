package dev.storewatch.warehouse.intake;

import java.util.List;

/**
 * What the ingest process is asked to take in.
 *
 * @param directory absolute
 */
public record IntakeRequest(String intakeId, String directory, List<EventFile> files) {

    public IntakeRequest {
        files = List.copyOf(files);
    }

    /** Whether the other asks for the very same files, unchanged since. */
    boolean isFor(String otherDirectory, List<EventFile> otherFiles) {
        return directory.equals(otherDirectory) && files.equals(otherFiles);
    }
}
