package dev.storewatch.ui;

/** Ties the application's life to the process that started it, which alone decides when it ends. */
final class ParentProcess {
    private ParentProcess() {}

    /** Ends the application when its parent is gone, however it went; the system's first process is no parent. */
    static void exitWithIt() {
        ProcessHandle.current()
                .parent()
                .filter(parent -> parent.pid() > 1)
                .ifPresent(parent -> Thread.ofPlatform()
                        .daemon()
                        .name("parent-process")
                        .start(() -> {
                            parent.onExit().join();
                            System.exit(0);
                        }));
    }
}
