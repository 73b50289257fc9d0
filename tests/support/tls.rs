//! TLS in front of a plain server, with a certificate that only a test knows.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// A door that speaks TLS.
pub struct Door {
    port: u16,
    /// The certificate, as PEM.
    pub certificate: String,
}

impl Door {
    /// Opens one in front of `http://127.0.0.1:PORT`. It takes one request a connection.
    pub fn before(url: &str) -> Door {
        let signed = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        let key = PrivateKeyDer::try_from(signed.signing_key.serialize_der()).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![signed.cert.der().clone()], key)
            .unwrap();
        let config = Arc::new(config);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let inner = url.trim_start_matches("http://").to_owned();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (config, inner) = (config.clone(), inner.clone());
                std::thread::spawn(move || {
                    // A client that does not trust us is gone by now.
                    let _ = pass(StreamOwned::new(ServerConnection::new(config).unwrap(), stream), &inner);
                });
            }
        });
        Door { port, certificate: signed.cert.pem() }
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("https://localhost:{}", self.port)
    }
}

/// Hands a request through, and its answer back.
fn pass(mut outer: StreamOwned<ServerConnection, TcpStream>, inner: &str) -> std::io::Result<()> {
    let mut request = Vec::new();
    let mut byte = [0];
    while !request.ends_with(b"\r\n\r\n") {
        outer.read_exact(&mut byte)?;
        request.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&request).to_ascii_lowercase();
    let length =
        head.split("content-length: ").nth(1).and_then(|rest| rest.split("\r\n").next()?.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    outer.read_exact(&mut body)?;
    let mut inner = TcpStream::connect(inner)?;
    // A server that keeps connections would have us wait for its end.
    let request = String::from_utf8_lossy(&request);
    let lines = request.split_inclusive("\r\n");
    let kept: String = lines.filter(|line| !line.to_ascii_lowercase().starts_with("connection:")).collect();
    inner.write_all(kept.replacen("\r\n", "\r\nConnection: close\r\n", 1).as_bytes())?;
    inner.write_all(&body)?;
    let mut answer = Vec::new();
    inner.read_to_end(&mut answer)?;
    let text = String::from_utf8_lossy(&answer).replacen("\r\n", "\r\nConnection: close\r\n", 1);
    outer.write_all(text.as_bytes())?;
    outer.conn.send_close_notify();
    outer.flush()
}
