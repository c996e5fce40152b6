package org.hearsay.io;

import java.io.IOException;
import java.nio.file.Path;

/** Where paths really lead, also those that do not exist yet. */
final class Places {

    private Places() {}

    /** The path without links, as far as it exists. */
    static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path part = absolute; part != null; part = part.getParent()) {
            try {
                return part.toRealPath().resolve(part.relativize(absolute)).normalize();
            } catch (IOException e) {
                // This part does not exist yet; perhaps the folder it lies in does.
            }
        }
        return absolute;
    }
}
