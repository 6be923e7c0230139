package org.cancerimaging.server.steward;

import java.nio.file.Path;

/**
 * Where graphs under way lie.
 *
 * @param path a folder that nothing else uses
 */
public record GraphFolder(Path path) {}
