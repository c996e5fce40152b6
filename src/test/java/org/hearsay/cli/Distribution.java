package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The zip that the build makes. */
final class Distribution {

    private Distribution() {
    }

    /** Unpacks it below a folder and returns the folder with the launcher. */
    static Path unpack(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            Path zip = files.filter(file -> file.getFileName().toString().matches("hearsay-.*\\.zip")).findFirst()
                    .orElseThrow();
            try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    write(in, entry, folder);
                }
            }
        }
        try (Stream<Path> roots = Files.list(folder)) {
            Path home = roots.findFirst().orElseThrow();
            // What unzip does and ZipInputStream does not.
            assertThat(home.resolve("hearsay").toFile().setExecutable(true)).isTrue();
            return home;
        }
    }

    private static void write(InputStream in, ZipEntry entry, Path home) throws IOException {
        Path target = home.resolve(entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(in, target);
        }
    }
}
