package dev.storewatch.ui;

import sun.misc.Signal;
import sun.misc.SignalHandler;

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

    /** Leaves Ctrl-C to the parent, which stops its children in order with SIGTERM. */
    static void leaveInterruptsToIt() {
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
    }
}
