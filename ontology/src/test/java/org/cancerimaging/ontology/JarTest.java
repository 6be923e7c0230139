package org.cancerimaging.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarTest {

    @TempDir
    private Path folder;

    @Test
    void theOntologyIsTheSameFromAJar() throws Exception {
        Path jar = pack(classes(), folder.resolve("a b+ü.jar"));
        URL anchor = new URL("jar:" + jar.toUri() + "!/ontology/cimo.ttl");
        Ontology packed = Ontology.read(new OntologyFolder(anchor));
        assertEquals(Ontology.load().codeLists().keySet(), packed.codeLists().keySet());
        assertEquals(Ontology.load().codeLists(), packed.codeLists());
        assertEquals(Ontology.load().facets(), packed.facets());
        assertEquals(Ontology.load().graph().size(), packed.graph().size());
    }

    @Test
    void anApplicationThatHasOnlyTheJarLoadsIt() throws Exception {
        Path jar = pack(classes(), folder.resolve("ontology.jar"));
        List<URL> path = new ArrayList<>(List.of(jar.toUri().toURL()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (entry.endsWith(".jar")) {
                path.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader application =
                new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> packed = application.loadClass(Ontology.class.getName());
            Object ontology = packed.getMethod("load").invoke(null);
            Object lists = packed.getMethod("codeLists").invoke(ontology);
            assertEquals(Ontology.load().codeLists().toString(), lists.toString());
        }
    }

    private static Path classes() throws Exception {
        return Path.of(Ontology.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static Path pack(Path classes, Path jar) throws Exception {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path source : all.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(source).toString().replace(File.separatorChar, '/')));
                Files.copy(source, out);
            }
        }
        return jar;
    }
}
