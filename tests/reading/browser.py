"""pdf.js in a headless Chromium, driven by nothing but a page: a server on the loopback interface hands it the files and
takes what it posts back."""

import http.server
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import threading
import zipfile

HERE = pathlib.Path(__file__).parent
PAGES = {'/reader.html': 'text/html', '/reader.mjs': 'text/javascript'}
TYPES = {'.mjs': 'text/javascript', '.css': 'text/css'}


class Library:
    """The files of the jar, by the paths that the page asks for."""

    def __init__(self, jar):
        self.jar = zipfile.ZipFile(jar)
        self.lock = threading.Lock()
        folder = 'META-INF/resources/webjars/pdfjs-dist/'
        self.paths = {'/pdfjs/' + name[len(folder):].split('/', 1)[1]: name
                      for name in self.jar.namelist() if name.startswith(folder) and not name.endswith('/')}

    def read(self, path):
        with self.lock:
            return self.jar.read(self.paths[path])


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_GET(self):
        reading = self.server.reading
        if self.path in PAGES:
            self._send((HERE / self.path[1:]).read_bytes(), PAGES[self.path])
        elif self.path == '/tasks':
            self._send(json.dumps(reading.tasks).encode(), 'application/json')
        elif self.path in reading.files:
            self._send(reading.files[self.path].read_bytes(), 'application/pdf')
        elif self.path in reading.library.paths:
            self._send(reading.library.read(self.path), TYPES.get(pathlib.Path(self.path).suffix, 'text/plain'))
        else:
            self._send(b'', 'text/plain', 404)

    def do_POST(self):
        said = json.loads(self.rfile.read(int(self.headers['Content-Length'])))
        reading = self.server.reading
        if self.path == '/said':
            reading.said[said.pop('name')] = said
        else:
            reading.end = said
            reading.done.set()
        self._send(b'', 'text/plain')

    def _send(self, body, kind, status=200):
        self.send_response(status)
        self.send_header('Content-Type', kind)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """The browser closes connections as it likes; what counts is what it posted."""


class Reading:
    """Reads files: `said` holds, by name, the texts of each page and how often each query was found."""

    def __init__(self, jar, wanted):
        """`wanted`: {name: (path, queries)}"""
        self.library = Library(jar)
        self.files = {f'/file/{number}': path for number, (path, _) in enumerate(wanted.values())}
        self.tasks = [{'name': name, 'url': f'/file/{number}', 'queries': queries}
                      for number, (name, (_, queries)) in enumerate(wanted.items())]
        self.said, self.end, self.done = {}, None, threading.Event()

    def run(self, seconds):
        server = Server(('127.0.0.1', 0), Handler)
        server.reading = self
        threading.Thread(target=server.serve_forever, daemon=True).start()
        profile = tempfile.mkdtemp()
        address = f'http://127.0.0.1:{server.server_port}/reader.html'
        chromium = subprocess.Popen(
            ['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run',
             '--disable-background-networking', '--disable-component-update', '--disable-sync',
             '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', f'--user-data-dir={profile}', address],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True)
        try:
            if not self.done.wait(seconds):
                raise RuntimeError(f'the browser did not end within {seconds} s; it read {len(self.said)} of '
                                   f'{len(self.tasks)} files')
        finally:
            os.killpg(chromium.pid, signal.SIGTERM)
            chromium.wait()
            server.shutdown()
            shutil.rmtree(profile, ignore_errors=True)
        if 'error' in self.end:
            raise RuntimeError(self.end['error'])
