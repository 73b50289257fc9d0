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
    let (request, length) = head(&mut outer)?;
    let mut body = vec![0; length.unwrap_or(0)];
    outer.read_exact(&mut body)?;
    let mut inner = TcpStream::connect(inner)?;
    inner.write_all(closing(&request).as_bytes())?;
    inner.write_all(&body)?;
    let (answer, length) = head(&mut inner)?;
    let mut body = vec![0; length.unwrap_or(0)];
    match length {
        // A server may keep the connection.
        Some(_) => inner.read_exact(&mut body)?,
        None => inner.read_to_end(&mut body).map(|_| ())?,
    }
    outer.write_all(closing(&answer).as_bytes())?;
    outer.write_all(&body)?;
    outer.conn.send_close_notify();
    outer.flush()
}

/// The first line and the headers, and the length of the body where they say it.
fn head(stream: &mut impl Read) -> std::io::Result<(String, Option<usize>)> {
    let (mut bytes, mut byte) = (Vec::new(), [0]);
    while !bytes.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte)?;
        bytes.push(byte[0]);
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let lower = text.to_ascii_lowercase();
    let length =
        lower.split("content-length:").nth(1).and_then(|rest| rest.split("\r\n").next()?.trim().parse().ok());
    Ok((text, length))
}

/// The same, for one exchange.
fn closing(head: &str) -> String {
    let lines = head.split_inclusive("\r\n");
    let kept: String = lines.filter(|line| !line.to_ascii_lowercase().starts_with("connection:")).collect();
    kept.replacen("\r\n", "\r\nConnection: close\r\n", 1)
}
